package javax.slee;

public interface ActivityEndEvent {}
