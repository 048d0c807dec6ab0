"""Files that people upload and that jobs make: where they are kept, spreadsheets and printed documents."""
