### Buttons under a line a tutor typed.

button-quick-price = Цена { $price }
button-quick-list = Весь список
