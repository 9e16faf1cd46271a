package io.anxin.insight;

import io.anxin.access.Actor;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/dashboard")
class DashboardController {

    private final Dashboards dashboards;

    DashboardController(Dashboards dashboards) {
        this.dashboards = dashboards;
    }

    /// @param days length of the period, today included
    /// @param zone IANA name of the zone whose days are counted; the organisation's when left out
    @GetMapping
    Dashboard readDashboard(
            Actor actor,
            @RequestParam(defaultValue = "30") @Min(1) @Max(366) int days,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable String zone) {
        return dashboards.read(actor, days, team, zone);
    }
}
