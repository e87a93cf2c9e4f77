# What is written down of lessons in `make demo`.
demo-topic = { $topic ->
    [fractions] Fractions with unlike denominators
    [motion] Uniform acceleration
   *[percents] Percentages of a number
}
demo-recap = { $topic ->
    [motion] We read the speed graph and found the distance as the area below it. At home: two problems on braking.
   *[percents] Discounts and markups work, reverse problems still need a hint.
}
demo-private-note = Hurries before tests: more checking.
demo-new-skill = Powers
demo-new-recap = The first problem was solved without a hint!
