package io.anxin.ticket.starting;

import io.anxin.access.Actor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A new installation can classify its first ticket. The usual teams are founded before, whatever
/// writes tickets comes after.
@Order(1)
@Component
class LayDeskAtStart implements ApplicationRunner {

    private final StartingDesk desk;

    LayDeskAtStart(StartingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        desk.lay(Actor.system("founding"));
    }
}
