package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.protocol.sbe.OrphanMode;
import org.junit.jupiter.api.Test;

/** The ladder, in small halls drawn as text: # is what was picked. */
class BestAvailableTest {
  private final BestAvailable best = new BestAvailable();
  private final PickRequest request = new PickRequest();
  private final int[] seats = new int[100];

  @Test
  void picksTheBlockNearestToTheFocalPoint() {
    assertPick(TextHall.of("......."), request.reset(3), "2: ..###..");
  }

  @Test
  void picksTheLowerOfTwoBlocksThatAreEquallyNear() {
    assertPick(TextHall.of("......"), request.reset(3), "2: .###..");
  }

  @Test
  void picksTheRowOfTheLowerRankFirst() {
    TextHall hall = new TextHall().section().row(2, 3, "....").row(1, 3, "..X.");
    assertPick(hall, request.reset(2), "2: ..../##X.");
  }

  @Test
  void comparesRowsOfOneRankByTheDistance() {
    TextHall hall = new TextHall().section().row(1, 4, "..XX.").row(1, 4, "X..X.");
    assertPick(hall, request.reset(2), "2: ..XX./X##X.");
  }

  @Test
  void seatsOnBothSidesOfAGapAreNotAdjacent() {
    assertPick(TextHall.of(".. ..", "..."), request.reset(3), "2: .. ../###");
  }

  @Test
  void tryPrefersABlockThatStrandsNobodyInAWorseRow() {
    TextHall hall = TextHall.of("...", "....").mode(OrphanMode.TRY);
    assertPick(hall, request.reset(2), "1: .../##..");
  }

  @Test
  void tryStrandsSomebodyBeforeItSplits() {
    TextHall hall = TextHall.of("...", "X..").mode(OrphanMode.TRY);
    assertPick(hall, request.reset(3), "1: ###/X..");
    hall = TextHall.of(".....", "..XX.").mode(OrphanMode.TRY);
    assertPick(hall, request.reset(4), "2: ####./..XX.");
  }

  @Test
  void strictSplitsBeforeItStrandsSomebody() {
    TextHall hall = TextHall.of(".....", "..XXX").mode(OrphanMode.STRICT);
    assertPick(hall, request.reset(4), "3: ##.../##XXX");
  }

  @Test
  void strictStrandsSomebodyIfEverySplitWouldToo() {
    TextHall hall = TextHall.of(".....", "XXXXX").mode(OrphanMode.STRICT);
    assertPick(hall, request.reset(4), "2: ####./XXXXX");
  }

  @Test
  void accessibleSeatsAreNoNeighboursOfThoseWhoWouldBeLeftAlone() {
    TextHall hall = TextHall.of("..a...X").mode(OrphanMode.TRY);
    assertPick(hall, request.reset(2), "1: ##a...X");
    hall = TextHall.of("X...a.XX").mode(OrphanMode.TRY);
    assertPick(hall, request.reset(2), "2: X.##a.XX");
  }

  @Test
  void generalPicksLeaveOutAccessibleAndCompanionSeats() {
    assertPick(TextHall.of(".ac.", "XX.."), request.reset(2), "2: .ac./XX##");
  }

  @Test
  void splitsIntoEqualPartsBeforeUnequalOnes() {
    assertPick(TextHall.of("...X..", "..XX.."), request.reset(4), "3: .##X../##XX..");
    assertPick(TextHall.of("...X..", "..XX.X"), request.reset(5), "3: ###X../##XX.X");
  }

  @Test
  void eachPartOfASplitIsNearestToTheOneBeforeIt() {
    TextHall hall = new TextHall().section().row(1, 14, "..X..X..").row(2, 0, "..X..X..");
    assertPick(hall, request.reset(4), "3: ..X..X##/..X..X##");
  }

  @Test
  void splitsOverThreeAndFourRowsBeforeAnybodySitsAlone() {
    assertPick(TextHall.of("..X.", "..X.", "..X."), request.reset(6), "3: ##X./##X./##X.");
    assertPick(TextHall.of("..", "..", "..", ".."), request.reset(8), "3: ##/##/##/##");
  }

  @Test
  void oneSitsAloneIfNothingElseWillDo() {
    assertPick(TextHall.of("..X", "X.X"), request.reset(3), "3: ##X/X#X");
    assertPick(TextHall.of("X.X", "..X"), request.reset(3), "3: X#X/##X");
  }

  @Test
  void neverSplitsOverTwoSections() {
    TextHall hall = new TextHall().section().row(1, 1, "..").section().row(2, 1, "..");
    assertPick(hall, request.reset(4), "0: ../..");
  }

  @Test
  void picksSingleSeatsOnlyIfAnywhereWillDo() {
    TextHall hall = TextHall.of(".X.X.", "X.X.X");
    assertPick(hall, request.reset(4), "0: .X.X./X.X.X");
    request.reset(4).anywhere = true;
    assertPick(hall, request, "4: #X#X#/X#X.X");
  }

  @Test
  void singleSeatsOfRowsOfOneRankCompeteByTheDistance() {
    TextHall hall = new TextHall().section().row(1, 4, ".X.X.").row(1, 4, "X.X.X");
    request.reset(3).anywhere = true;
    request.quantity = 4;
    assertPick(hall, request, "4: #X#X./X#X#X");
  }

  @Test
  void thoseWhoMustBeTogetherAreNeverSplit() {
    request.reset(4).maxStep = BestAvailable.STEP_ADJACENT;
    assertPick(TextHall.of("..", ".."), request, "0: ../..");
  }

  @Test
  void asksForExactlyAsManyAccessibleSeats() {
    request.reset(2).accessible = 1;
    TextHall hall = TextHall.of("..aa", "....ac").mode(OrphanMode.STRICT);
    assertPick(hall, request, "2: .##a/....ac");
    request.reset(2).accessible = 2;
    assertPick(hall, request, "2: ..##/....ac");
  }

  @Test
  void keepsToSectionCategoryAndPrice() {
    TextHall hall = new TextHall().section().row(1, 3, "$$..").section().row(2, 3, "..$$");
    request.reset(2).category = TextHall.DEAR;
    assertPick(hall, request, "2: ##../..$$");
    request.section = 1;
    assertPick(hall, request, "2: $$../..##");
    request.reset(2).priceCeiling = TextHall.CHEAP_PRICE;
    assertPick(hall, request, "2: $$##/..$$");
    request.category = TextHall.DEAR;
    assertPick(hall, request, "0: $$../..$$");
  }

  @Test
  void aNeighbourOfAnotherCategoryIsStillNotLeftAlone() {
    TextHall hall = TextHall.of("..$X", "..$$").mode(OrphanMode.TRY);
    request.reset(2).category = TextHall.CHEAP;
    assertPick(hall, request, "1: ..$X/##$$");
  }

  @Test
  void keepsToTheChannelAndThePublicAsAllowed() {
    TextHall hall = TextHall.of("pp..", "nn..");
    assertPick(hall, request.reset(3), "3: pp##/nn#.");
    request.reset(4).channel = 1;
    assertPick(hall, request, "2: ####/nn..");
    request.reset(2).channel = 1;
    request.withPublic = false;
    assertPick(hall, request, "2: ##../nn..");
  }

  @Test
  void aSweepSeesItsPartOfTheMatchQueueAndNoOther() {
    TextHall hall = TextHall.of("qqXmm");
    assertPick(hall, request.reset(2), "0: qqXmm");
    request.withMatching = true;
    assertPick(hall, request, "2: qqX##");
  }

  @Test
  void findsAgainWhatCameFreeInARowLookedAtInVain() {
    TextHall hall = TextHall.of(".X.X");
    Event event = hall.event();
    assertEquals(BestAvailable.STEP_NONE, best.pick(event, request.reset(2), seats));
    event.seats().set(1, 0, 0, 2);
    assertEquals(BestAvailable.STEP_ADJACENT, best.pick(event, request, seats));
  }

  private void assertPick(TextHall hall, PickRequest request, String expected) {
    int step = best.pick(hall.event(), request, seats);
    int count = step == BestAvailable.STEP_NONE ? 0 : request.quantity;
    assertEquals(expected, step + ": " + hall.drawn(seats, count));
  }
}
