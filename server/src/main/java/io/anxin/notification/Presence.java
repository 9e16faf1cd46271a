package io.anxin.notification;

import io.anxin.access.AccountId;

/// Somebody has something open right now.
///
/// @param subject such as `ticket/100001`
public record Presence(AccountId account, String name, String subject, Mode mode) {

    public enum Mode {
        VIEWING,
        REPLYING
    }
}
