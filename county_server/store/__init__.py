"""What the server keeps. SQLite by default; the SQL is portable, and `sqlite` is the only module of one dialect."""
