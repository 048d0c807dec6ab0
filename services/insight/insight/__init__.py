"""The figures of all estates for headquarters, added up from other services' facts. It owns no fact."""
