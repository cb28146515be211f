"""Measurements, each beside a plain baseline; what they measure uses models."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()
