"""What one beheerder proposed and another confirms or refuses."""
