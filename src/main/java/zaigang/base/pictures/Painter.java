package zaigang.base.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** Paints a drawing. */
final class Painter {
    /** How much of the square of a Chinese character is above the line on which letters stand. */
    private static final double ABOVE = 0.88;

    private final Lettering lettering;

    Painter(Lettering lettering) {
        this.lettering = lettering;
    }

    BufferedImage paint(Drawing drawing) {
        var image = new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setColor(color(Ink.PAPER));
            g.fillRect(0, 0, drawing.width(), drawing.height());
            drawing.marks().forEach(mark -> paint(g, mark));
        } finally {
            g.dispose();
        }
        return image;
    }

    private void paint(Graphics2D g, Drawn mark) {
        switch (mark) {
            case Drawn.Area a -> area(g, a);
            case Drawn.Line l -> line(g, l);
            case Drawn.Words w -> {
                g.setFont(lettering.font(w.style()));
                g.setColor(color(w.style().ink()));
                g.drawString(w.text(), w.box().x(), (float) (w.box().y() + ABOVE * w.style().size()));
            }
        }
    }

    private static void area(Graphics2D g, Drawn.Area area) {
        Box b = area.box();
        var shape = new RoundRectangle2D.Double(b.x(), b.y(), b.width(), b.height(), 2.0 * area.radius(), 2.0 * area.radius());
        g.setColor(color(area.fill()));
        g.fill(shape);
        area.edge().ifPresent(edge -> {
            g.setColor(color(edge));
            g.setStroke(new BasicStroke(2));
            g.draw(new RoundRectangle2D.Double(b.x() + 1, b.y() + 1, b.width() - 2.0, b.height() - 2.0,
                    2.0 * area.radius(), 2.0 * area.radius()));
        });
    }

    private static void line(Graphics2D g, Drawn.Line line) {
        var path = new Path2D.Double();
        for (int i = 0; i < line.points().size(); i++) {
            Drawn.Point p = line.points().get(i);
            if (i == 0) {
                path.moveTo(p.x(), p.y());
            } else {
                path.lineTo(p.x(), p.y());
            }
        }
        g.setColor(color(line.ink()));
        g.setStroke(new BasicStroke(line.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
    }

    private static Color color(Ink ink) {
        return new Color(ink.rgb());
    }
}
