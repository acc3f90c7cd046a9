package zaigang.ledger;

import org.slf4j.Logger;

/** A trouble that lasts, such as a full disk, and meets whoever tries on: said once when it begins, and once when it is over. */
public final class Lasting {
    private final Logger log;
    private final String begins;
    private final String ends;
    private boolean said;

    /**
     * @param begins what is logged as an error when it begins
     * @param ends what is logged when it is over
     */
    public Lasting(Logger log, String begins, String ends) {
        this.log = log;
        this.begins = begins;
        this.ends = ends;
    }

    public synchronized void failed(Throwable failure) {
        if (!said) {
            log.error(begins, failure);
        }
        said = true;
    }

    public synchronized void worked() {
        if (said) {
            log.info(ends);
        }
        said = false;
    }
}
