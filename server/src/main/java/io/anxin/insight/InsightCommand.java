package io.anxin.insight;

import picocli.CommandLine.Command;

/// Commands about the indicators.
@Command(
        name = "insight",
        mixinStandardHelpOptions = true,
        header = "Build the indicators anew. 重建指标。",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = InsightRebuildCommand.class)
public final class InsightCommand {}
