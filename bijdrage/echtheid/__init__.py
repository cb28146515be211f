"""Is this document genuine, of which version is it, and is that still the latest?"""
