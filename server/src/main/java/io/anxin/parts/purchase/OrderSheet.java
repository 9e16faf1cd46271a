package io.anxin.parts.purchase;

import io.anxin.parts.purchase.PurchaseOrder.PurchaseLine;
import io.anxin.sheet.SheetColumn;
import io.anxin.sheet.SheetFormat;
import io.anxin.sheet.SheetWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/// An order as a table that a supplier or a book-keeping program reads.
final class OrderSheet {

    private OrderSheet() {}

    static byte[] write(PurchaseOrder order, Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetFormat.XLSX.open(out, columns(chinese), ZoneOffset.UTC)) {
            for (PurchaseLine line : order.lines()) {
                sheet.row(
                        List.of(
                                order.document(),
                                order.supplier().code(),
                                order.place().code(),
                                line.number(),
                                chinese ? line.name().zh() : line.name().en(),
                                line.quantity().toPlainString(),
                                line.unit(),
                                line.price().toPlainString(),
                                line.total().toPlainString(),
                                line.received().toPlainString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<SheetColumn> columns(boolean chinese) {
        return List.of(
                SheetColumn.text(chinese ? "采购单" : "Purchase order"),
                SheetColumn.text(chinese ? "供应商" : "Supplier"),
                SheetColumn.text(chinese ? "收货地点" : "Deliver to"),
                SheetColumn.text(chinese ? "备件号" : "Part number"),
                SheetColumn.text(chinese ? "名称" : "Name").wide(40),
                SheetColumn.number(chinese ? "数量" : "Quantity"),
                SheetColumn.text(chinese ? "单位" : "Unit").wide(8),
                SheetColumn.number(chinese ? "单价" : "Unit price"),
                SheetColumn.number(chinese ? "金额" : "Amount"),
                SheetColumn.number(chinese ? "已收" : "Received"));
    }
}
