"""The version of the API; its first number stands in every address."""

VERSIE = "1.0.0"
BEGIN = "/api/v1/"
