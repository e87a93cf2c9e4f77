"""The implemented methods, a module for each theme; `themes` names them all."""
