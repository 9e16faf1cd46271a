package io.anxin.parts.batch;

import io.anxin.parts.policy.PolicyCommand;
import picocli.CommandLine.Command;

/// `anxin parts`: planning of spare parts from files, without a database.
@Command(
        name = "parts",
        mixinStandardHelpOptions = true,
        header = "Plan spare parts: forecasts and stock policies. 备件计划：预测与库存策略。",
        subcommands = {ForecastCommand.class, PolicyCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class PartsCommand {}
