### Buttons under a line a tutor typed.

button-quick-price = Ціна { $price }
button-quick-list = Увесь список
