"""The rules that figures follow."""
