"""What a password must be, where Django has no Dutch words for it."""

from django.contrib.auth.password_validation import MinimumLengthValidator


class Lengte(MinimumLengthValidator):
    """Long enough."""

    def get_error_message(self) -> str:
        """Why it is refused."""
        return f"Dit wachtwoord is te kort. Het heeft minstens {self.min_length} tekens."

    def get_help_text(self) -> str:
        """What is asked, on the pages of the administration."""
        return f"Uw wachtwoord heeft minstens {self.min_length} tekens."
