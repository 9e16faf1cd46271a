package io.anxin.notification.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param version the version seen, 0 for a new webhook
/// @param url `https://` or `http://`, without user and password
/// @param team only what concerns this team; null for every team
record DescribeWebhook(
        @PositiveOrZero long version,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 2_000) String url,
        @NotEmpty @Size(max = 100) List<@NotNull String> events,
        @Nullable UUID team,
        boolean active) {}
