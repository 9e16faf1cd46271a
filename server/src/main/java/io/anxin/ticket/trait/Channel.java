package io.anxin.ticket.trait;

/// How the customer reached the desk.
public enum Channel {
    MAIL,
    PHONE,
    COUNTER,
    CHAT,
    WECHAT,
    WEIBO,
    SMS,
    FORM,
    API
}
