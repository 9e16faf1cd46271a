package io.anxin.fieldservice.batch;

import picocli.CommandLine.Command;

/// `anxin dispatch`: planning of tours from files, without a database.
@Command(
        name = "dispatch",
        mixinStandardHelpOptions = true,
        header = "Plan the tours of engineers. 派工：规划工程师的路线。",
        subcommands = SolveCommand.class,
        synopsisSubcommandLabel = "COMMAND")
public final class DispatchCommand {}
