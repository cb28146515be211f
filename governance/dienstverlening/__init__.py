"""The catalogue of services with what each costs, and the plan of a year."""
