/** What the database itself holds to about stock; docs/decisions/0021-stock-ledger.md says why it is here. */
export const ledgerSignatures = [
  "follow_stock_movement()",
  "lock_stock_positions(uuid[], uuid[])",
  "reconcile_stock_counts(uuid[], uuid[], timestamptz[])",
  "book_purchase_orders(uuid[])",
];

/** Positions follow the ledger, in its transaction. A reservation beyond what is on hand raises BW001, whoever writes it. */
const followStockMovement = `
  CREATE FUNCTION follow_stock_movement() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  BEGIN
    INSERT INTO stock_position AS kept (tenant_id, product_id, location_id, on_hand, reserved, on_order, in_transit)
    SELECT tenant_id, product_id, location_id,
      sum(on_hand_change), sum(reserved_change), sum(on_order_change), sum(in_transit_change)
    FROM added GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT (tenant_id, product_id, location_id) DO UPDATE
    SET on_hand = kept.on_hand + excluded.on_hand, reserved = kept.reserved + excluded.reserved,
      on_order = kept.on_order + excluded.on_order, in_transit = kept.in_transit + excluded.in_transit,
      updated_at = now();
    IF EXISTS (
      SELECT FROM added JOIN stock_position AS kept USING (tenant_id, product_id, location_id)
      WHERE added.kind = 'RESERVATION' AND kept.reserved > kept.on_hand
    ) THEN
      RAISE EXCEPTION 'A reservation needs stock that is on hand and not reserved yet.' USING ERRCODE = 'BW001';
    END IF;
    RETURN NULL;
  END $$`;

/**
 * Makes writers of the same product and location take turns until they commit; a position that is not there yet is made, since
 * there would be nothing to lock. Always in the same order, so that two writers of many never wait in a circle.
 */
const lockStockPositions = `
  CREATE FUNCTION lock_stock_positions(product_ids uuid[], location_ids uuid[]) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  BEGIN
    INSERT INTO stock_position (tenant_id, product_id, location_id)
    SELECT DISTINCT current_tenant(), product_id, location_id
    FROM unnest(product_ids, location_ids) AS asked (product_id, location_id) ORDER BY 2, 3
    ON CONFLICT DO NOTHING;
    PERFORM 1 FROM (
      SELECT DISTINCT product_id, location_id FROM unnest(product_ids, location_ids) AS asked (product_id, location_id)
    ) AS asked JOIN stock_position AS kept USING (product_id, location_id)
    WHERE kept.tenant_id = current_tenant()
    ORDER BY product_id, location_id FOR UPDATE OF kept;
  END $$`;

/**
 * Books what is missing so that the ledger's balance on hand is, at the time of every count, what was counted. Between the last
 * count before since and that count the balance is known to be right, so only what happened from there on is read. A movement
 * that was recorded late, before a count that already saw it, is so taken back at that count.
 */
const reconcileStockCounts = `
  CREATE FUNCTION reconcile_stock_counts(product_ids uuid[], location_ids uuid[], since timestamptz[]) RETURNS integer
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE booked integer;
  BEGIN
    PERFORM lock_stock_positions(product_ids, location_ids);
    WITH asked AS MATERIALIZED (
      SELECT product_id, location_id, min(changed_at) AS changed_at
      FROM unnest(product_ids, location_ids, since) AS changed (product_id, location_id, changed_at) GROUP BY 1, 2
    ), anchored AS MATERIALIZED (
      SELECT asked.product_id, asked.location_id, coalesce(anchor.counted_at, '-infinity') AS anchored_at,
        coalesce(anchor.quantity, 0) AS quantity
      FROM asked LEFT JOIN LATERAL (
        SELECT counted_at, stock_count.quantity FROM stock_count
        WHERE stock_count.product_id = asked.product_id AND stock_count.location_id = asked.location_id
          AND counted_at < asked.changed_at
        ORDER BY counted_at DESC LIMIT 1
      ) AS anchor ON true
    ), event AS (
      SELECT anchored.*, occurred_at AS at, on_hand_change AS change, NULL::numeric AS counted
      FROM anchored JOIN stock_movement AS moved ON moved.product_id = anchored.product_id
        AND moved.location_id = anchored.location_id AND occurred_at > anchored_at AND on_hand_change <> 0
      UNION ALL
      SELECT anchored.*, counted_at, 0, stock_count.quantity
      FROM anchored JOIN stock_count ON stock_count.product_id = anchored.product_id
        AND stock_count.location_id = anchored.location_id AND counted_at > anchored_at
    ), balanced AS (
      SELECT *, quantity + sum(change) OVER (PARTITION BY product_id, location_id ORDER BY at) AS balance FROM event
    ), gap AS (
      SELECT product_id, location_id, at, counted - balance AS gap,
        lag(counted - balance) OVER (PARTITION BY product_id, location_id ORDER BY at) AS gap_before,
        anchored_at = '-infinity' AND row_number() OVER (PARTITION BY product_id, location_id ORDER BY at) = 1 AS is_first
      FROM balanced WHERE counted IS NOT NULL
    )
    INSERT INTO stock_movement (product_id, location_id, kind, on_hand_change, occurred_at)
    SELECT product_id, location_id, CASE WHEN is_first THEN 'OPENING' ELSE 'COUNT' END, gap - coalesce(gap_before, 0), at
    FROM gap WHERE gap <> coalesce(gap_before, 0);
    GET DIAGNOSTICS booked = ROW_COUNT;
    RETURN booked;
  END $$`;

/**
 * Brings status, received quantities and ledger into agreement with the lines and receipts of orders: works out the movements
 * that there should be, and books the difference from those that there are. Doing it again books nothing. What arrives beyond the
 * order counts on hand; on order never falls below nothing. Sums of lines and receipts meet by union, not by join: the planner
 * knows nothing of a tenant that is just being imported, and would join them by a loop over both.
 */
const bookPurchaseOrders = `
  CREATE FUNCTION book_purchase_orders(order_ids uuid[]) RETURNS integer
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    booked integer;
    products uuid[];
    locations uuid[];
    times timestamptz[];
  BEGIN
    PERFORM 1 FROM purchase_order WHERE id = ANY (order_ids) ORDER BY id FOR UPDATE;
    WITH fact AS (
      SELECT order_id, product_id, line_number, quantity, received_quantity, 0 AS arrived
      FROM purchase_order_line WHERE order_id = ANY (order_ids)
      UNION ALL
      SELECT order_id, product_id, NULL, 0, NULL, quantity
      FROM receipt JOIN receipt_line ON receipt_id = receipt.id WHERE order_id = ANY (order_ids)
    ), filled AS MATERIALIZED (
      SELECT order_id, line_number, received_quantity, CASE
          WHEN lead(line_number) OVER lines IS NULL THEN greatest(0, arrived_so_far - ordered_before)
          ELSE least(quantity, greatest(0, arrived_so_far - ordered_before)) END AS quantity
      FROM (
        SELECT *, sum(quantity) OVER lines - quantity AS ordered_before,
          sum(arrived) OVER (PARTITION BY order_id, product_id) AS arrived_so_far
        FROM fact WINDOW lines AS (PARTITION BY order_id, product_id ORDER BY line_number)
      ) AS summed WINDOW lines AS (PARTITION BY order_id, product_id ORDER BY line_number)
    )
    UPDATE purchase_order_line AS line SET received_quantity = filled.quantity FROM filled
    WHERE line.order_id = filled.order_id AND line.line_number = filled.line_number
      AND filled.received_quantity <> filled.quantity;
    UPDATE purchase_order SET status = state.status, updated_at = now()
    FROM (
      SELECT id, CASE
          WHEN purchase_order.status IN ('DRAFT', 'CANCELLED') THEN purchase_order.status
          WHEN closed_at IS NOT NULL OR bool_and(received_quantity >= quantity) THEN 'RECEIVED'
          WHEN bool_or(received_quantity > 0) THEN 'PARTIALLY_RECEIVED'
          ELSE 'ORDERED' END AS status
      FROM purchase_order JOIN purchase_order_line ON order_id = purchase_order.id
      WHERE purchase_order.id = ANY (order_ids) GROUP BY purchase_order.id, purchase_order.tenant_id
    ) AS state
    WHERE purchase_order.id = state.id AND purchase_order.status <> state.status;

    SELECT array_agg(product_id), array_agg(location_id) INTO products, locations FROM (
      SELECT product_id, location_id FROM purchase_order JOIN purchase_order_line ON order_id = purchase_order.id
      WHERE purchase_order.id = ANY (order_ids)
      UNION SELECT product_id, location_id FROM stock_movement WHERE purchase_order_id = ANY (order_ids)
    ) AS place;
    PERFORM lock_stock_positions(products, locations);

    WITH fact AS (
      SELECT purchase_order.id AS order_id, product_id, location_id, ordered_at, closed_at, NULL::uuid AS receipt_id,
        NULL::timestamptz AS received_at, sum(quantity) AS ordered, 0 AS received
      FROM purchase_order JOIN purchase_order_line ON order_id = purchase_order.id
      WHERE purchase_order.id = ANY (order_ids) AND purchase_order.status <> 'DRAFT' GROUP BY 1, 2, 3, 4, 5
      UNION ALL
      SELECT purchase_order.id, product_id, location_id, ordered_at, closed_at, receipt.id, received_at, 0, sum(quantity)
      FROM receipt JOIN receipt_line ON receipt_id = receipt.id JOIN purchase_order ON purchase_order.id = receipt.order_id
      WHERE receipt.order_id = ANY (order_ids) GROUP BY 1, 2, 3, 4, 5, 6, 7
    ), summed AS (
      SELECT *, sum(ordered) OVER line AS all_ordered, sum(received) OVER line AS all_received,
        sum(received) OVER (line ORDER BY received_at NULLS FIRST, receipt_id) AS so_far
      FROM fact WINDOW line AS (PARTITION BY order_id, product_id)
    ), movement AS (
      SELECT order_id, product_id, location_id, 'ORDER' AS kind, receipt_id, ordered_at AS at, 0 AS on_hand,
        ordered AS on_order
      FROM summed WHERE receipt_id IS NULL
      UNION ALL
      SELECT order_id, product_id, location_id, 'RECEIPT', receipt_id, received_at, received,
        least(so_far - received, all_ordered) - least(so_far, all_ordered)
      FROM summed WHERE receipt_id IS NOT NULL
      UNION ALL
      SELECT order_id, product_id, location_id, 'ORDER', NULL, closed_at, 0, least(all_ordered, all_received) - all_ordered
      FROM summed WHERE receipt_id IS NULL AND closed_at IS NOT NULL
      UNION ALL
      SELECT purchase_order_id, product_id, location_id, kind, receipt_id, occurred_at, -on_hand_change, -on_order_change
      FROM stock_movement WHERE purchase_order_id = ANY (order_ids)
    ), added AS (
      INSERT INTO stock_movement
        (purchase_order_id, product_id, location_id, kind, receipt_id, occurred_at, on_hand_change, on_order_change)
      SELECT order_id, product_id, location_id, kind, receipt_id, at, sum(on_hand), sum(on_order)
      FROM movement GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(on_hand) <> 0 OR sum(on_order) <> 0
      RETURNING product_id, location_id, occurred_at, on_hand_change
    )
    SELECT count(*), array_agg(product_id) FILTER (WHERE on_hand_change <> 0),
      array_agg(location_id) FILTER (WHERE on_hand_change <> 0), array_agg(occurred_at) FILTER (WHERE on_hand_change <> 0)
    INTO booked, products, locations, times FROM added;
    IF products IS NOT NULL THEN booked := booked + reconcile_stock_counts(products, locations, times); END IF;
    RETURN booked;
  END $$`;

export const ledgerFunctions = [followStockMovement, lockStockPositions, reconcileStockCounts, bookPurchaseOrders];

/**
 * Days of the organisation's calendar, to yesterday, whose evening found nothing that could be sold: what was asked for on them
 * may be more than what was sold. A day before the first movement or count of a product at a location is not known, so it is not
 * there.
 */
const stockoutDay = `
  CREATE VIEW stockout_day WITH (security_invoker = true) AS
  SELECT tenant_id, product_id, location_id, evening.day + after AS day
  FROM (
    SELECT tenant_id, product_id, location_id, day, today,
      sum(change) OVER place AS available, lead(day, 1, today) OVER place AS next_day
    FROM (
      SELECT moved.tenant_id, product_id, location_id, (occurred_at AT TIME ZONE time_zone)::date AS day,
        (now() AT TIME ZONE time_zone)::date AS today, sum(on_hand_change - reserved_change) AS change
      FROM (
        SELECT tenant_id, product_id, location_id, occurred_at, on_hand_change, reserved_change
        FROM stock_movement WHERE on_hand_change <> 0 OR reserved_change <> 0
        UNION ALL
        SELECT tenant_id, product_id, location_id, counted_at, 0, 0 FROM stock_count WHERE quantity = 0
      ) AS moved JOIN organisation ON organisation.tenant_id = moved.tenant_id
      GROUP BY 1, 2, 3, 4, 5
    ) AS daily
    WINDOW place AS (PARTITION BY tenant_id, product_id, location_id ORDER BY day)
  ) AS evening, generate_series(0, least(next_day, today) - evening.day - 1) AS after
  WHERE available <= 0`;

export const ledgerViews = [stockoutDay];
export const ledgerViewNames = ["stockout_day"];
