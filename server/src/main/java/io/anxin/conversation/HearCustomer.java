package io.anxin.conversation;

import jakarta.validation.constraints.Size;

/// What a customer said by another way than mail, written down by whoever heard it.
public record HearCustomer(@Size(min = 1, max = 100_000) String text) {}
