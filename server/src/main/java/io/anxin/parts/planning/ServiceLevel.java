package io.anxin.parts.planning;

import io.anxin.parts.Criticality;

/// The probability with which the lead time of a part is to be covered: the more a customer is hit,
/// the higher; the dearer the part, the lower.
final class ServiceLevel {

    private ServiceLevel() {}

    static double of(Criticality criticality, char abc) {
        return switch (criticality) {
            case VITAL -> abc == 'C' ? 0.995 : 0.99;
            case ESSENTIAL -> abc == 'A' ? 0.95 : abc == 'B' ? 0.97 : 0.98;
            case DESIRABLE -> abc == 'A' ? 0.9 : abc == 'B' ? 0.92 : 0.95;
        };
    }
}
