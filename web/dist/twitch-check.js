// The widget is built into this file.
