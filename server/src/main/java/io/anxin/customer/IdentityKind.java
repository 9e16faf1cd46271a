package io.anxin.customer;

/// How a person is recognised. The value of an identity is kept in one normal form per kind, so
/// that the same address written differently is the same identity.
public enum IdentityKind {
    /// A mail address, in lower case.
    MAIL,
    /// A phone number in E.164 form (`+8613812345678`), or its digits when it cannot be one.
    PHONE,
    /// An open id of a WeChat account, as it is.
    WECHAT,
    /// A Weibo user id, as it is.
    WEIBO,
    /// A number in another system, written `system:number`.
    EXTERNAL
}
