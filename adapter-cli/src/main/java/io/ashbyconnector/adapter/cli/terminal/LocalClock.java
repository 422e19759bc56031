package io.ashbyconnector.adapter.cli.terminal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of this machine, which finds out its zone only when it is asked: that takes longer than a short command. */
final class LocalClock extends Clock {

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }
}
