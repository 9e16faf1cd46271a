package io.anxin.database;

import io.anxin.shared.WorldClock;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The clock, and what runs by it. `anxin.background=false` leaves the sweeps to whoever calls
/// them: a test moves the clock and sweeps.
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    Clock clock() {
        return new WorldClock();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnBooleanProperty(name = "anxin.background", matchIfMissing = true)
    static class Background {}
}
