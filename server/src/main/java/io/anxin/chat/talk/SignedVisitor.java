package io.anxin.chat.talk;

/// Whom the host site vouched for.
///
/// @param user how the host site calls the visitor, such as a customer number
public record SignedVisitor(String user) {}
