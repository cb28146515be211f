"""The bodies that steer a cooperation."""
