"""Pure: words and rows of data in, a ``Screen`` out. No services, no repositories, no Bot."""
