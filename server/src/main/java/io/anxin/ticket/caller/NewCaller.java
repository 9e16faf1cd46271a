package io.anxin.ticket.caller;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer who is met for the first time. One whose mail address or phone number is known
/// already is recognised by it.
public record NewCaller(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Email @Size(max = 320) String mail,
        @Nullable @Size(max = 50) String phone,
        @Nullable UUID company) {}
