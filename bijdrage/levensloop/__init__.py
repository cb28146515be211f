"""The pages of the life of a calculation: agreeing, adopting, publishing, how components stand."""
