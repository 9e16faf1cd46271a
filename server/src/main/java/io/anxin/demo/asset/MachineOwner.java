package io.anxin.demo.asset;

import io.anxin.customer.CustomerId;

/// Who has machines.
///
/// @param product `compressor` or `purifier`
public record MachineOwner(CustomerId id, String product, String city, String locale) {

    boolean isChinese() {
        return locale.equals("zh-CN");
    }

    boolean isBusiness() {
        return product.equals("compressor");
    }
}
