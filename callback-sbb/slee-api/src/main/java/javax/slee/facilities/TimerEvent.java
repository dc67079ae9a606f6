package javax.slee.facilities;

public interface TimerEvent {
  TimerID getTimerID();

  long getScheduledTime();

  long getExpiryTime();

  long getPeriod();

  int getNumRepetitions();

  int getRemainingRepetitions();

  int getMissedRepetitions();
}
