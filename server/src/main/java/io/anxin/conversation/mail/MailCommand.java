package io.anxin.conversation.mail;

import picocli.CommandLine.Command;

/// Commands about mail, which need no running program of their own.
@Command(
        name = "mail",
        mixinStandardHelpOptions = true,
        header = "Read mail, hand mail to the service desk. 读取邮件，投递邮件。",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {MailParseCommand.class, SendToIntakeCommand.class})
public final class MailCommand {}
