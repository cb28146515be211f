"""Proposals to change how the cooperation is governed."""
