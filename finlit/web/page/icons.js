// One small drawing for each tool; a tool without one has coins.

const DRAWN = {
  send: "M2 12h8m-3-3 3 3-3 3M12 12l5-5 5 5M14 11v8h6v-8",
  receipt: "M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6",
  calendar: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4M8 14h2M14 14h2",
  towers: "M5 20v-8h5v8M14 20V5h5v15M3 20h18",
  scale: "M12 4v16M7 20h10M4 7h16M5 7l-3 6h6zM19 7l-3 6h6z",
  tree: "M12 21v-8M12 17l-3-3M12 14a5 5 0 1 1 3-9 4.5 4.5 0 1 1-3 9z",
  jar: "M8 3h8v3l2 3v10a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V9l2-3zM6 14h12",
  box: "M3 9h18v11H3zM3 9l3-5h12l3 5M12 13v3",
  group: "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM16 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 20a6 6 0 0 1 12 0M13 15a6 6 0 0 1 9 5",
  pie: "M11 4a8 8 0 1 0 9 9h-9zM15 3a6 6 0 0 1 6 6h-6z",
  homes: "M2 12l5-5 5 5M4 11v8h6v-8M12 10l5-5 5 5M14 9v10h6V9",
  umbrella: "M12 3a9 9 0 0 1 9 9H3a9 9 0 0 1 9-9zM12 12v6a2 2 0 0 0 4 0",
  growth: "M3 20h18M4 16l5-5 4 3 7-9M20 10V5h-5",
  case: "M4 8h16v11H4zM9 8V5h6v3M4 13h16",
  paper: "M6 3h9l3 3v15H6zM9 9h6M9 13h6M9 17h3",
  shop: "M4 10v10h16V10M3 10l2-6h14l2 6zM10 20v-6h4v6",
  shield: "M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zM9 12l2 2 4-4",
  ladder: "M8 3v18M16 3v18M8 7h8M8 12h8M8 17h8",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l4 2",
  flag: "M6 21V4h11l-3 4 3 4H6",
  stairs: "M3 5h5v5h5v5h5v5h3",
  parts: "M4 5h16v14H4zM4 12h16M12 5v14",
  spoken: "M4 5h16v11H10l-5 4v-4H4zM8 9h8M8 12h5",
  arrival: "M3 11l9-7 9 7M6 9v11h12V9M12 10v7m-3-3 3 3 3-3",
  book: "M5 4h14v16H5zM9 4v16M12 9h4M12 13h4",
  lock: "M6 11h12v9H6zM8 11V8a4 4 0 0 1 8 0v3M12 15v2",
  key: "M8 16a4 4 0 1 1 0-8 4 4 0 0 1 0 8zM12 12h9v4M17 12v3",
  hall: "M3 9l9-5 9 5zM5 9v9M10 9v9M14 9v9M19 9v9M3 20h18",
  coins: "M12 9c4 0 7-1.300 7-3s-3-3-7-3-7 1.300-7 3 3 3 7 3zM5 6v6c0 1.700 3 3 7 3s7-1.300 7-3V6M5 12v6c0 1.700 3 3 7 3s7-1.300 7-3v-6",
};

const OF = {
  "goal-tree": "tree", "season-calendar": "calendar", "two-homes": "homes", "wage-split": "pie",
  "stress-plan": "umbrella", "send-money": "send", "decode-receipt": "receipt", "how-often": "clock",
  "loan-price": "towers", "compare-offers": "scale", "my-debt": "book", "debt-order": "stairs",
  "save-goal": "flag", "save-path": "growth", deposit: "lock", "emergency-fund": "jar", "group-box": "box",
  "arisan-check": "group", "share-out": "parts", "shu-letter": "coins", "return-plan": "arrival",
  "job-offer": "case", "free-month": "key", "contract-check": "paper", "wage-claim": "spoken",
  "risk-ladder": "ladder", "offer-check": "shield", "shop-lab": "shop", "fund-lab": "hall",
};

export function icon(name) {
  return DRAWN[OF[name] ?? "coins"];
}
