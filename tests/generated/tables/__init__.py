"""What generated programs are made of: tables of templates, see templates.py."""
