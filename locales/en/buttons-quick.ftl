### Buttons under a line a tutor typed.

button-quick-price = Price { $price }
button-quick-list = The whole list
