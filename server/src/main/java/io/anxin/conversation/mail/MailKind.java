package io.anxin.conversation.mail;

/// What a mail is. Only a [#MESSAGE] may open a case, reopen one or be answered automatically.
public enum MailKind {
    /// A person wrote it.
    MESSAGE("message"),
    /// A machine answered (out of office, receipt, Auto-Submitted).
    AUTO_REPLY("autoReply"),
    /// Our mail was not delivered.
    BOUNCE("bounce"),
    /// Our mail is late; the other system keeps trying, nothing is lost yet.
    DELAYED_BOUNCE("delayedBounce"),
    /// Sent to many by a list or bulk sender.
    LIST_MAIL("listMail"),
    /// Our own mail came back.
    OWN_LOOP("ownLoop"),
    /// The sender hides who he is or what a file is.
    SUSPICIOUS("suspicious");

    private final String label;

    MailKind(String label) {
        this.label = label;
    }

    /// The name used in JSON of the command line.
    public String label() {
        return label;
    }

    /// Written by a machine, so never to be answered by one.
    public boolean automatic() {
        return this != MESSAGE && this != SUSPICIOUS;
    }
}
