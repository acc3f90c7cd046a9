package zaigang.spine.chat;

import java.util.ArrayList;
import java.util.List;

/** Rows of buttons. */
public record Keyboard(List<List<Button>> rows) {
    public static final Keyboard NONE = new Keyboard(List.of());

    public Keyboard {
        rows = rows.stream().filter(r -> !r.isEmpty()).map(List::copyOf).toList();
    }

    public static Keyboard row(Button... buttons) {
        return new Keyboard(List.of(List.of(buttons)));
    }

    /** Buttons in rows of so many. */
    public static Keyboard grid(int columns, List<Button> buttons) {
        var rows = new ArrayList<List<Button>>();
        for (int i = 0; i < buttons.size(); i += columns) {
            rows.add(buttons.subList(i, Math.min(buttons.size(), i + columns)));
        }
        return new Keyboard(rows);
    }

    /** With one button more in the last row. */
    public Keyboard beside(Button last) {
        if (rows.isEmpty()) {
            return row(last);
        }
        var all = new ArrayList<>(rows);
        var end = new ArrayList<>(all.removeLast());
        end.add(last);
        all.add(end);
        return new Keyboard(all);
    }

    public Keyboard and(Keyboard more) {
        var all = new ArrayList<>(rows);
        all.addAll(more.rows);
        return new Keyboard(all);
    }
}
