package io.frontrow.replay;

/** A question that names something the journal does not have; ends with exit code 2. */
public final class WrongQuestionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongQuestionException(String message) {
    super(message);
  }
}
