package io.anxin.asset;

import io.anxin.shared.Problem;
import org.springframework.http.HttpStatus;

/// One serial number names one machine.
public final class SerialTaken extends Problem {

    SerialTaken(String serial, AssetId holder) {
        super(HttpStatus.CONFLICT, serial);
        tell("asset", holder.value());
    }
}
