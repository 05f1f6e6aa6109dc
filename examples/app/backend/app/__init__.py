"""A small application with the shape of a real one: an HTTP API, workers, and the connections between them."""
