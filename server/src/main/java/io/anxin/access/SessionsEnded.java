package io.anxin.access;

import org.jspecify.annotations.Nullable;

/// Sessions of an account are over: suspended, signed out everywhere, password or rights changed.
///
/// @param session the one session that ended, or null when all of the account did
public record SessionsEnded(AccountId account, @Nullable String session) {}
