"""Models of standard modules, in the dialect: what programs import."""
